import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useLiveView } from "../useLiveView.ts";

const ProjectListNews = graphql(`
  subscription ProjectListNews {
    viewerUpdated {
      id
    }
  }
`);

const none = {};

/** Reads again when something of the person's projects changed, in whatever tab: one reading at a time, and the last one after the last change. */
export function useListNews(read: () => Promise<unknown>): void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const reading = useRef(false);
  const changed = useRef(false);
  const hear = useRef(async () => {
    changed.current = true;
    if (reading.current) return;
    reading.current = true;
    while (changed.current) {
      changed.current = false;
      await latest.current().catch(() => {});
    }
    reading.current = false;
  });
  useLiveView(ProjectListNews, { variables: none, onData: hear.current, read: hear.current });
}
