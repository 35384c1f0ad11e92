/** The stand-in on this machine is never called by the name of what it stands in for. */
export const provider = (local: boolean) => (local ? "The Git server on this machine" : "GitHub");
export const atProvider = (local: boolean) => (local ? "on this machine" : "on GitHub");

/** The provider's own words, as such. */
export const saying = (words: string) => (words === "" ? "" : ` ("${words.replace(/\.$/, "")}")`);
