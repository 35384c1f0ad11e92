import { json, Refused } from "../http/answers.ts";

export const refusal = (code: number, message: string) => new Refused(json(code, { code, message }));
/** Netlify's way to say what is wrong with a field. */
export const invalid = (errors: Readonly<Record<string, readonly string[]>>) =>
  new Refused(json(422, { errors }));
export const notFound = () => refusal(404, "Not Found");
export const accessDenied = () => refusal(401, "Access Denied");
