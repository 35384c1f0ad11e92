/** Where people sign in to the GitHub whose API this is: api.github.com is github.com to them; elsewhere the API is below the site. */
export function githubWebUrl(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, "")}`;
}
