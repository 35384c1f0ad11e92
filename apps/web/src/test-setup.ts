import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// A bound for what never comes, not a measure of speed: lazy chunks are compiled while the tests run.
configure({ asyncUtilTimeout: 15_000 });

// The router restores the scroll position; jsdom has none and says so each time.
window.scrollTo = () => {};
