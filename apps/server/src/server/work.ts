import { createChatStore, createGenerations, createUsageStore } from "@roseram/db";
import type { Logger } from "pino";
import { createConversation } from "../chat/conversation.ts";
import { createInspector } from "../chat/gate/inspector.ts";
import type { Model } from "../chat/model/model.ts";
import { createGenerationRunner } from "../chat/run/run-generation.ts";
import type { Settings } from "../env.ts";
import type { EventLog } from "../event-log.ts";
import { createJobs } from "../jobs.ts";
import type { ErrorRecorder } from "../usage/error-recorder.ts";
import { noteEnd } from "../usage/generation-faults.ts";
import type { Backend } from "./backend.ts";
import type { Closing } from "./closing.ts";
import { type Deploys, openDeploys } from "./deploys.ts";
import type { Metrics } from "./metrics.ts";
import { startPurge } from "./purge.ts";

/*
 * What is done whether somebody waits for it or not: the model's answers, deployments, and the end of what is kept for a
 * time. All of it is in one queue library, and none of it in a request.
 */

export interface Work {
  readonly conversation: ReturnType<typeof createConversation>;
  readonly deploys: Deploys;
  /** What requests hand to the deployments that are under way. */
  readonly deployments: { enqueue(id: string): Promise<void>; cancelRunning(id: string): void };
  readonly ready: boolean;
  /** Takes no new work, and gives what is under way some time. */
  stop(graceMs: number): Promise<void>;
}

export async function openWork(options: {
  settings: Omit<Settings, "dataDir"> & { readonly dataDir: string | null };
  backend: Backend;
  model: Model;
  models: readonly [string, ...string[]];
  eventLog: EventLog;
  errorRecorder: ErrorRecorder;
  metrics: Metrics;
  logger: Logger;
  closing: Closing;
}): Promise<Work> {
  const { settings, backend, model, models, eventLog, errorRecorder, metrics, logger, closing } = options;
  const { limits } = settings;
  const { direct, clients } = backend;

  const generations = metrics.timed(createGenerations(direct));
  const inspector = createInspector();
  closing.push(() => inspector.close());
  const runner = createGenerationRunner({
    inspector,
    generations,
    log: eventLog,
    model,
    maxFileBytes: limits.codeBytes,
    budget: settings.budget,
    prices: settings.prices,
    logger,
    usageLimits: limits,
    onEnded: (status) => metrics.ended.inc({ status }),
  });
  const ends = {
    find: generations.find,
    read: createChatStore(clients.serviceClient()).generation,
    recorder: errorRecorder,
    eventLog,
    logger,
  };
  const deploys = await openDeploys({
    settings,
    clients,
    direct,
    eventLog,
    errorRecorder,
    onEnded: (type, status) => metrics.deployed.inc({ type, status }),
    logger,
    closing,
  });

  const jobs = await createJobs({
    direct,
    alone: settings.supabase === null,
    queues: {
      generations: {
        concurrency: limits.concurrentGenerations,
        async run(id, signal) {
          await runner.run(id, signal);
          await noteEnd(id, ends);
        },
        claimable: () => generations.claimable(),
        unfinished: () => generations.unfinished(),
      },
      deployments: {
        concurrency: limits.concurrentDeployments,
        run: (id, signal) => deploys.runner.run(id, signal),
        claimable: () => deploys.deployments.claimable(),
        unfinished: () => deploys.deployments.unfinished(),
      },
    },
    onError: (error, message) => logger.error({ err: error }, message),
  });
  const retention = {
    eventHours: limits.eventRetentionHours,
    usageDays: limits.usageRetentionDays,
    errorDays: limits.errorRetentionDays,
    promptDays: limits.promptRetentionDays,
    deletedProjectDays: limits.deletedProjectDays,
  };
  const purge = startPurge(() => generations.deleteExpired(retention), logger);

  return {
    conversation: createConversation({
      generations,
      log: eventLog,
      models,
      usageLimits: limits,
      quotaOf: (userId) => createUsageStore(direct, userId).quota(limits),
      enqueue: (id) => jobs.enqueue("generations", id),
      stopRunning: (id) => runner.stop(id),
    }),
    deploys,
    deployments: {
      enqueue: (id) => jobs.enqueue("deployments", id),
      cancelRunning: (id) => deploys.runner.cancel(id),
    },
    get ready() {
      return jobs.ready;
    },
    async stop(graceMs) {
      purge.stop();
      await jobs.stop(graceMs);
    },
  };
}
