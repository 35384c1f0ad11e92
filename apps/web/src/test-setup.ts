import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// The router restores the scroll position; jsdom has none and says so each time.
window.scrollTo = () => {};
