import type { ReactNode } from "react";
import { parts } from "./parts.ts";

/** The pages before one is signed in. Each loads only with its page, so they are apart from session.ts. */
export const words = {
  brand: "Roseram Builder",
  email: "E-mail",
  password: "Password",
  showPassword: "Show the password",
  passwordRule: (least: number) => `${least} characters or more. A short sentence is good.`,
  sending: "Sending",
  signIn: "Sign in",
  makeAccount: "Make an account",
  backToSignIn: "Back to sign in",
  checkEmail: "Check your e-mail",
  anotherSent: (email: string) => `Another e-mail is on its way to ${email}`,

  signInPage: {
    title: ["Say it.", "Watch it get built."],
    lead: "Describe a website, follow every line as it is written, and keep each change as a version.",
    deleted: "This account was deleted. Sign in with another one, or make a new one.",
    expired: "You were signed out. Your work is kept; sign in to go on where you were.",
    sending: "Signing in",
    sendAgain: "Send the e-mail again",
    newHere: "New here?",
    forgot: "Forgot the password?",
  },
  signUpPage: {
    lead: "Projects, conversations and versions are yours alone; you can take them with you.",
    sending: "Making it",
    haveOne: "Have one already?",
  },
  confirmPage: {
    sent: (email: ReactNode) =>
      parts`A link is on its way to ${email}. Open it on this device, and you are in. If nothing comes in a few minutes, look among the unwanted mail.`,
    again: "Send it again",
    otherAddress: "Take another address",
    confirmed: "Confirmed already?",
  },
  forgotPage: {
    tab: "Forgot the password",
    title: "A new password",
    lead: "Say which account. A link comes by e-mail; the old password works until you use it.",
    form: "Send a reset link",
    send: "Send the link",
    cameBack: "It came back?",
    sent: (email: ReactNode) =>
      parts`If there is an account with ${email}, a link to a new password is on its way. It works once, for an hour.`,
  },
  noEmailPage: {
    title: "No e-mail from here",
    why: "This server keeps its accounts on its own disk and sends no e-mail, so it cannot send a new password either. Ask the person who runs it; the projects stay where they are.",
  },
  resetPage: {
    title: "New password",
    lead: (email: string) => `For ${email}. The old one ends with this.`,
    save: "Save the password",
    saving: "Saving",
    saved: "New password saved",
  },
  brokenLinkPage: {
    title: "This link does not work",
    why: "It is used up, too old, or was cut. Your password is the one you had.",
    again: "Ask for a new link",
  },

  /** The picture beside the form: a page of our own making, as the builder would show it half-way. Never read out. */
  atWork: {
    request:
      "A page for a bicycle workshop called Spindle, with prices, opening hours and a way to book a repair",
    answer:
      "Big type, one bicycle, and the three prices people ask for. Booking is never more than a thumb away.",
    line: "line 97",
    shop: "Spindle",
    navigation: { book: "Book a repair", hours: "Hours", prices: "Prices" },
    headline: ["Good wheels,", "kept turning."],
    lead: ["A workshop for bicycles that are ridden every day.", "Bring it before ten, ride it home at six."],
    services: [
      { name: "Puncture", note: "while you wait", price: "€12" },
      { name: "Full service", note: "back by tomorrow", price: "€68" },
      { name: "New wheel", note: "laced by hand", price: "€140" },
    ],
    open: "Open today until six",
    hours: "Monday to Friday 8 to 18, Saturday 9 to 14. At the canal lock, under the blue awning.",
  },
};
