import type { ReactNode } from "react";
import { whenReachable } from "../when-reachable.ts";

export type ToastOptions = {
  /** Errors stay until they are closed; the rest goes after six seconds, and waits while it is read. */
  kind?: "done" | "error";
  /** The one way back, or the next step. */
  action?: { label: string; onPress: () => void };
  /** What can be done beside it; the toast stays. */
  also?: { label: string; onPress: () => void };
  /** A toast with the same id takes the place of the earlier one. */
  id?: string;
};

/** Says in the past tense what was done, or what was not and why. Its parts load with the first toast. */
export function toast(text: ReactNode, options: ToastOptions = {}): void {
  void loadToasts().then((parts) => parts.show(text, options));
}

/** Ahead of time: what went wrong while the server is away has to be said then. */
export const loadToasts = () => whenReachable(() => import("./ToastParts.tsx"));

/** To the toasts, as by F6: they listen for that key, wait while they have the focus, and give it back. */
export const focusToasts = (): boolean => window.dispatchEvent(new KeyboardEvent("keydown", { key: "F6" }));
