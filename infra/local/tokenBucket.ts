/**
 * API Gateway's throttle: so many requests at once (`burst`), refilled at a rate a second. Machine time, since it protects
 * the machine. Answers whether a request may pass.
 */
export function tokenBucket({ rate, burst }: { rate: number; burst: number }): () => boolean {
  let tokens = burst;
  let last = performance.now();
  return () => {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - last) * rate) / 1000);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
