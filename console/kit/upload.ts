import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import { type AnswerOf, ApiProblem } from './api.ts';

type Place = AnswerOf<typeof importsRoutes.create>['upload'];

/** Puts a file where it was signed for, telling how much has arrived: of a `fetch` nobody would know. */
export function upload(file: File, { method, url, headers }: Place, onProgress: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => (request.status < 300 ? resolve() : reject(new ApiProblem('broken')));
    request.onerror = () => reject(new ApiProblem('offline'));
    request.send(file);
  });
}
