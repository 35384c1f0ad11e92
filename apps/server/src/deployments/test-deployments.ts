import {
  createClients,
  createDeploymentCommands,
  createDeploymentStore,
  createDeployments,
  createIntegrationCommands,
  createProjectCommands,
  type DeploymentOptions,
} from "@roseram/db";
import { openEmbedded } from "@roseram/db/embedded";

/** A database in memory with a person who has projects to publish. */
export type TestDeployments = Awaited<ReturnType<typeof openTestDeployments>>;

export async function openTestDeployments() {
  const database = await openEmbedded({ dataDir: null });
  const clients = createClients(database);
  const service = clients.serviceClient();
  const { direct } = database;

  async function signUp(email: string) {
    const response = await database.fetch(`${database.url}/auth/v1/signup`, {
      method: "POST",
      headers: { apikey: database.publishableKey, "content-type": "application/json" },
      body: JSON.stringify({ email, password: "correct horse battery staple" }),
    });
    const { access_token: token, user } = (await response.json()) as {
      access_token: string;
      user: { id: string };
    };
    const client = clients.userClient(token);
    const projects = createProjectCommands(service, user.id, 1000);
    const commands = createDeploymentCommands(service, user.id);
    return {
      id: user.id,
      commands,
      store: createDeploymentStore(client),
      integrations: createIntegrationCommands(service, user.id),
      projects: client.from("projects"),

      async addProject(html = "<p>bread</p>"): Promise<string> {
        const { projectId } = await projects.create({
          name: "Bakery",
          description: null,
          key: null,
          inputHash: null,
        });
        await projects.saveCode({ projectId, code: { html, css: "", javascript: "" }, baseVersionId: null });
        return projectId;
      },
      async deploy(
        projectId: string,
        { type = "github", options = {} }: { type?: "github" | "netlify"; options?: DeploymentOptions } = {},
      ): Promise<string> {
        const asked = { versionId: null, allowLocal: true, key: null, inputHash: null };
        const { deploymentId } = await commands.deploy({ projectId, type, target: null, options, ...asked });
        if (deploymentId === null) throw new Error("It was not accepted.");
        return deploymentId;
      },
      async connect(sealedToken = "sealed") {
        const nothing = {
          scopes: null,
          last4: null,
          notice: null,
          expiresAt: null,
          validatedAt: null,
          invalidReason: null,
        };
        const metadata = { account: "ada", ...nothing };
        for (const provider of ["github", "netlify"] as const)
          await createIntegrationCommands(service, user.id).save({ provider, sealedToken, metadata });
      },
    };
  }

  return { direct, service, deployments: createDeployments(direct), signUp, close: () => database.close() };
}
