/** The stand-in on this machine is never called by the name of what it stands in for. */
export const provider = (local: boolean) => (local ? "The site server on this machine" : "Netlify");
export const atProvider = (local: boolean) => (local ? "on this machine" : "at Netlify");
