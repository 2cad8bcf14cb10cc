import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { brandPicture } from '../drawing/brandPicture.ts';
import { qrSvg } from '../drawing/qrSvg.ts';
import { required } from '../platform/environment.ts';
import { jsonAnswer } from '../platform/jsonAnswer.ts';
import { linkIsOver } from '../platform/linkIsOver.ts';
import { NotFound, problemAnswer } from '../platform/problem.ts';
import { publicUrlGap, tokenGap } from '../platform/publicUrlGap.ts';
import { noSniff } from '../platform/securityHeaders.ts';
import { shop } from '../shop/shop.ts';
import { answerFile, type ServedFile, serveFile } from './answerFile.ts';
import { consoleConfig, consolePolicy, letterPolicy, type SignInPlace } from './consoleDoor.ts';
import { consolePage, indexPages, pickPage } from './pickPage.ts';

const publicUrl = required('PUBLIC_URL');
const place: SignInPlace = {
  issuer: required('STAFF_ISSUER'),
  clientId: required('STAFF_CLIENT'),
  signIn: required('STAFF_SIGN_IN'),
  uploads:
    process.env.AWS_ENDPOINT_URL_S3 ?? `https://${required('LISTS_BUCKET')}.s3.${required('AWS_REGION')}.amazonaws.com`,
  publicUrl,
};
const folder = new URL('./pages/', import.meta.url);
const codes = new Set(Object.keys(shop.placements).map((placement) => `q/${placement}.svg`));
const index = indexPages([...filesIn(folder), ...codes], shop.locales);
const served = new Map<string, ServedFile>();

const config = consoleConfig(shop, place, brandPicture(shop, 'logo'));

/** Pages that a link of a mail opens, which may have been over for long. */
const behindLinks = /^\/(unsubscribe|copy|erase|s\/[^/]+)$/;
const pictures = /\.(png|jpg)$/;

/** Answers with a file, for GET and HEAD; whatever no route knows comes here too, and there is no such thing. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { headers, rawPath: path, queryStringParameters: query } = event;
  const wanted = { locale: query?.locale, acceptLanguage: headers['accept-language'] };
  const method = event.requestContext.http.method;
  const acceptEncoding = headers['accept-encoding'];
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && path === '/console/config.json') return jsonAnswer(200, config);
  if (isRead && behindLinks.test(path) && query?.t && linkIsOver(query.t, new Date())) return dead('/refused', 400);
  const name = isRead && (consolePage(index, path) ?? pickPage(index, { ...wanted, path }, shop.defaultLocale));
  if (name)
    return answerFile(fileNamed(name, query?.t), { method, ifNoneMatch: headers['if-none-match'], acceptEncoding });
  // The demonstration page is on one machine only: here the shop itself is what stands at the front.
  if (isRead && path === '/') return { statusCode: 302, headers: { location: shop.url, ...noSniff }, body: '' };
  if (!headers.accept?.includes('text/html')) return problemAnswer(new NotFound());
  return dead('/404', 404);

  function dead(end: string, statusCode: number) {
    const page = pickPage(index, { ...wanted, path: end }, shop.defaultLocale)!;
    return { ...answerFile(fileNamed(page), { method, acceptEncoding }), statusCode };
  }
}

function fileNamed(name: string, token = ''): ServedFile {
  const file = served.get(name) ?? fileOf(name);
  served.set(name, file);
  const { content } = file;
  if (typeof content !== 'string' || !content.includes(tokenGap)) return file;
  return serveFile(name, content.replaceAll(tokenGap, /^[\w.-]*$/.test(token) ? token : ''));
}

function fileOf(name: string): ServedFile {
  if (pictures.test(name)) return serveFile(name, readFileSync(new URL(name, folder)));
  const text = textOf(name);
  if (name === 'console/letter.html') return serveFile(name, text, letterPolicy(text, shop.url));
  return serveFile(name, text, name === 'console/index.html' ? consolePolicy(place) : undefined);
}

/** Where this site is reached is known only once it is deployed, so what says so is finished here. */
function textOf(name: string): string {
  if (codes.has(name)) return qrSvg(`${publicUrl}/${name.replace(/\.svg$/, '')}`);
  return readFileSync(new URL(name, folder), 'utf8').replaceAll(publicUrlGap, publicUrl);
}

function filesIn(root: URL): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => extname(name) !== '').map((name) => name.replaceAll('\\', '/'));
}
