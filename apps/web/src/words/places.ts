/** What the places are called where a site can be published. */
export const words = {
  names: { GITHUB: "GitHub", NETLIFY: "Netlify" },
  thisMachine: "this machine",
  notThere: (name: string) => `This machine, not ${name}`,
};
