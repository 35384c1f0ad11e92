import { makeImage } from "./index.ts";

await makeImage();
