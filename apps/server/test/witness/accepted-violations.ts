/** Where the forge does not do what a description says, as Prism words it, and why it stays so. */
export const acceptedViolations: Readonly<Record<"github" | "netlify", Readonly<Record<string, string>>>> = {
  github: {
    "PUT /repos/:owner/:repo/contents/* 409: response.body Response body must match exactly one schema in oneOf":
      "No body could: neither of the two schemas requires anything, so what fits one fits the other too.",
  },
  netlify: {
    "POST /api/v1/sites 422: response.body Response body must have required property 'message'":
      'The description is wrong: Netlify answers {"errors":{"subdomain":["must be unique"]}} and no message (netlify/open-api#377).',
    "PUT /api/v1/deploys/:deploy/files/* 200: request Selected route not found":
      "Prism takes a path parameter for one segment; the client of Netlify, and Netlify, take the rest of the path.",
  },
};
