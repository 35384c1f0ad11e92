/** Words of the line that says the live connection is gone, and of what follows. */
export const words = {
  lostWhileWriting: "Connection lost. Writing goes on; you will see it when we are back.",
  lost: "Connection lost. Your projects are kept; what changes meanwhile appears when we are back.",
  back: "Connected again. What changed meanwhile is being read.",
  tryNow: "Try now",
};
