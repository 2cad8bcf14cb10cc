/** The value of an environment variable that the infrastructure sets together with the permission that needs it. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}
