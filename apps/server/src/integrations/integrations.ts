import type { createIntegrationCommands } from "@roseram/db";
import { ServiceError } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import {
  type AskAccount,
  type Connected,
  connectIntegration,
  createOrder,
  disconnectIntegration,
  type Refused,
} from "./connect.ts";
import {
  createDeviceConnections,
  type DeviceConnection,
  type DeviceFlow,
  lost,
} from "./device-connections.ts";
import type { Keyring, Provider } from "./seal.ts";

/** What a person does with their accounts at providers. */
export interface ViewerIntegrations {
  connect(provider: Provider, token: string): Promise<Connected>;
  disconnect(provider: Provider): Promise<"OK" | "NOT_FOUND">;
  connectGithubDevice(): Promise<{ readonly outcome: "OK"; readonly connection: DeviceConnection } | Refused>;
  /** As it is, then each change, to the end. */
  deviceUpdates(id: string): Promise<AsyncIterable<DeviceConnection>>;
}

export interface Integrations {
  readonly hasDeviceFlow: boolean;
  forViewer(userId: string): ViewerIntegrations;
  /** The account goes: what is under way for it ends. */
  forget(userId: string): void;
  stop(): void;
}

/** Each asks a provider about a token, or for a code: no more than a person needs, and too few to guess with. */
const CONNECTIONS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

export function createIntegrations(options: {
  readonly keyring: Keyring;
  readonly ask: AskAccount;
  commandsFor(userId: string): Pick<ReturnType<typeof createIntegrationCommands>, "save" | "remove">;
  /** null without GITHUB_CLIENT_ID. */
  readonly deviceFlow: DeviceFlow | null;
  readonly eventLog: EventLog;
  readonly onError: (error: unknown) => void;
}): Integrations {
  const { keyring, ask, commandsFor, deviceFlow, eventLog, onError } = options;
  const order = createOrder();
  const allow = createAllowance(CONNECTIONS_PER_MINUTE);
  const connecting = (userId: string) => ({
    userId,
    keyring,
    ask,
    order,
    eventLog,
    commands: commandsFor(userId),
  });
  const devices =
    deviceFlow &&
    createDeviceConnections({
      flow: deviceFlow,
      connect: (userId, token, granted) => connectIntegration("github", token, connecting(userId), granted),
      eventLog,
      onError,
    });

  return {
    hasDeviceFlow: devices !== null,
    forViewer: (userId) => ({
      async connect(provider, token) {
        allow(userId);
        return connectIntegration(provider, token, connecting(userId));
      },
      disconnect: (provider) => disconnectIntegration(provider, connecting(userId)),
      async connectGithubDevice() {
        if (devices === null) return WITHOUT_DEVICE_FLOW;
        allow(userId);
        return devices.begin(userId);
      },
      async deviceUpdates(id) {
        return devices === null ? lostOnly(id) : devices.updates(userId, id);
      },
    }),
    forget: (userId) => devices?.forget(userId),
    stop: () => devices?.stop(),
  };
}

const WITHOUT_DEVICE_FLOW: Refused = {
  outcome: "REFUSED",
  code: "INVALID",
  message: "Connecting by a code is not set up here. Paste a token of GitHub instead.",
};

async function* lostOnly(id: string): AsyncGenerator<DeviceConnection, void> {
  yield lost(id);
}

/** So often in any minute, for each person. */
function createAllowance(perMinute: number): (userId: string) => void {
  const times = new Map<string, number[]>();
  return (userId) => {
    const now = Date.now();
    const recent = (times.get(userId) ?? []).filter((time) => now - time < MINUTE_MS);
    const [oldest = now] = recent;
    if (recent.length >= perMinute) {
      const seconds = Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1_000));
      throw new ServiceError(
        "RATE_LIMITED",
        `${perMinute} connections were tried in this minute. Try again in ${seconds} s.`,
        seconds,
      );
    }
    // Set anew, so that the one that was quiet for longest comes first.
    times.delete(userId);
    times.set(userId, [...recent, now]);
    for (const [quiet, each] of times) {
      if (now - (each.at(-1) ?? 0) < MINUTE_MS) break;
      times.delete(quiet);
    }
  };
}
