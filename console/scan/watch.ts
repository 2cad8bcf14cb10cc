type Detector = { detect(from: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type Detectors = { new (wanted: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
type Reader = (from: HTMLVideoElement) => Promise<string | undefined>;

/** Between two looks: a phone stays cool, and a hand does not feel it. */
const restMs = 120;
/** Of a picture's shorter side, in pixels: enough for a voucher of a third of it. */
const sharpness = 480;

/**
 * Shows what the camera sees, and tells of every QR code in it until `over`. Throws what `getUserMedia` throws where the
 * camera is refused or there is none.
 */
export async function watch(video: HTMLVideoElement, onSeen: (text: string) => void, over: AbortSignal) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (over.aborted) return stop();
  over.addEventListener('abort', stop);
  video.srcObject = stream;
  const [read] = await Promise.all([reader(), video.play()]);
  while (!over.aborted) {
    const text = await read(video);
    if (text && !over.aborted) onSeen(text);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

/** The browser's own reader where it has one, as phones with Android do; else ours, which comes only then. */
async function reader(): Promise<Reader> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: Detectors };
  if ((await Own?.getSupportedFormats().catch((): string[] => []))?.includes('qr_code')) {
    const own = new Own!({ formats: ['qr_code'] });
    return async (video) => (await own.detect(video).catch(() => []))[0]?.rawValue;
  }
  const { findQr } = await import('./findQr.ts');
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, sharpness / Math.min(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!width || !height) return undefined;
    Object.assign(canvas.canvas, { width, height });
    canvas.drawImage(video, 0, 0, width, height);
    const { data } = canvas.getImageData(0, 0, width, height);
    // Green is most of what the eye calls bright.
    return findQr({
      width,
      height,
      light: Uint8ClampedArray.from({ length: width * height }, (_, n) => data[4 * n + 1]!),
    });
  };
}
