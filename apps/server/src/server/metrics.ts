import type { Generations } from "@roseram/db";
import type { RequestHandler } from "express";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { EventLog } from "../event-log.ts";

export type Metrics = ReturnType<typeof createMetrics>;

/** Figures for the operator, in Prometheus' format. They hold no names, ids or texts. */
export function createMetrics(eventLog: EventLog) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `roseram_${name}`, help, registers: [registry] });
  const sockets = gauge("sockets", "Open WebSockets.");
  const topics = gauge("event_topics", "Generations whose newest events are held in memory.");
  const events = gauge("events_held", "Events held in memory.");
  const subscribers = gauge("subscribers", "Subscribers that wait or read.");
  const append = new Histogram({
    name: "roseram_append_seconds",
    help: "Time to store a batch of events.",
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [registry],
  });
  const ended = new Counter({
    name: "roseram_generations_ended_total",
    help: "Generations that this process ended.",
    labelNames: ["status"],
    registers: [registry],
  });
  const deployed = new Counter({
    name: "roseram_deployments_ended_total",
    help: "Deployments that this process ended.",
    labelNames: ["type", "status"],
    registers: [registry],
  });

  /** The same store; how long it takes to append is measured. */
  const timed = (stored: Generations): Generations => ({
    ...stored,
    async appendEvents(input) {
      const end = append.startTimer();
      return stored.appendEvents(input).finally(end);
    },
  });

  const answer: RequestHandler = async (_request, response) => {
    const figures = eventLog.figures();
    topics.set(figures.topics);
    events.set(figures.held);
    subscribers.set(figures.watches);
    response.type(registry.contentType).send(await registry.metrics());
  };
  return { sockets, ended, deployed, timed, answer };
}
