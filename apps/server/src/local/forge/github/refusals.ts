import { json, Refused } from "../http/answers.ts";

const DOCUMENTATION = "https://docs.github.com/rest";

/** An error as GitHub words it; its clients read the texts, so they are kept to the letter. */
export function refusal(status: number, message: string, errors?: readonly object[]): Refused {
  return new Refused(
    json(status, {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: DOCUMENTATION,
      status: String(status),
    }),
  );
}

export const notFound = () => refusal(404, "Not Found");
export const emptyRepository = () => refusal(409, "Git Repository is empty.");
export const badCredentials = () => refusal(401, "Bad credentials");
export const noCredentials = () => refusal(401, "Requires authentication");
export const quotaExceeded = () =>
  refusal(422, "The repository has reached the size that is kept on this machine.");

/** One field of the request is wrong. */
export const invalidField = (
  resource: string,
  field: string,
  message: string,
  headline = "Validation Failed",
) => refusal(422, headline, [{ resource, code: "custom", field, message }]);
