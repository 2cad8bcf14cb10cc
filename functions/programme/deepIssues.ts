import type * as z from 'zod/mini';

type Issue = { path: PropertyKey[]; message: string };

/**
 * What a schema found, and where. Of a union that nothing fits it is told what the nearest kind lacks, if a part of one
 * fits: "must be a letter" is no help to somebody whose letter has no subject.
 */
export function deepIssues(issues: readonly z.core.$ZodIssue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [{ path: issue.path, message: issue.message }];
    const nearest = issue.errors.find((found) => found.every(({ path }) => path.length > 0));
    if (!nearest) return [{ path: issue.path, message: issue.message }];
    return deepIssues(nearest).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}
