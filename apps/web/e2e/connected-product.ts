import type { Page } from "@playwright/test";
import { test as base } from "./product.ts";
import { type ProviderStandIn, providerStandIn } from "./provider-stand-in.ts";

export { expect, requests, signUp } from "./product.ts";

/** The product, with providers of its own to connect accounts of. */
export const test = base.extend<object, { providers: ProviderStandIn }>({
  providers: [
    // Playwright reads the fixtures from the first parameter's pattern.
    async ({}, use) => {
      const providers = await providerStandIn();
      await use(providers);
      await providers.close();
    },
    { scope: "worker" },
  ],
  productEnv: [
    async ({ providers }, use) =>
      use({ GITHUB_API_URL: providers.githubUrl, NETLIFY_API_URL: providers.netlifyUrl }),
    { scope: "worker" },
  ],
});

/** One provider's part of the page of integrations. */
export const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
