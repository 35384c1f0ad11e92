import type { PageRequest, Slice } from "../pages/connection.ts";
import type { Deployment } from "./deployment.type.ts";

export interface DeploymentsPort {
  find(id: string): Promise<Deployment | null>;
  /** Newest first. */
  list(projectId: string, page: PageRequest): Promise<Slice<Deployment>>;
}
