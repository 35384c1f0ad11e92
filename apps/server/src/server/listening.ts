import type { Server } from "node:http";
import { StartError } from "./start-error.ts";

/** Resolves once the port is ours. Throws StartError with what the operator can change. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new StartError(
            `Port ${port} is taken by another program. Stop that one, or set PORT to another port.`,
          ),
        );
      else if (error.code === "EACCES")
        reject(new StartError(`Port ${port} is not allowed for you. Set PORT to one above 1023.`));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
        reject(new StartError(`HOST ${host} is no address of this machine.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

/** The address that was taken: port 0 asks for any free one. */
export function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
