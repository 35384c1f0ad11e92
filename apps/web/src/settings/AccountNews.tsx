import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useSession, useSessionState } from "../session/context.ts";
import { singleKeys } from "../ui/single-keys.ts";
import { currentTheme } from "../ui/theme.ts";
import { useLiveView } from "../useLiveView.ts";
import { keepOnDevice, usePreferences } from "./usePreferences.ts";

const accountState = graphql(`
  query AccountState {
    viewer {
      id
      preferences
      models
      ...Quota_viewer
      errorLogs(first: 1, filter: { resolved: false }) {
        totalCount
      }
    }
  }
`);

const viewerUpdated = graphql(`
  subscription ViewerUpdated {
    viewerUpdated {
      id
      preferences
      ...Quota_viewer
      ...Providers_viewer
      errorLogs(first: 1, filter: { resolved: false }) {
        totalCount
      }
    }
  }
`);

/** Keeps what the whole app shows of the account fresh: preferences, the month's tokens, the count of open errors. */
export function AccountNews() {
  const { refetch } = useQuery(accountState, {
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
    // The list of open errors may be longer than what is counted here.
    refetchWritePolicy: "merge",
  });
  const session = useSession();
  const state = useSessionState();
  const onGone = () => {
    if (state.status === "in") void session.expire({ deletedUserId: state.userId });
  };
  useLiveView(viewerUpdated, { variables: {}, read: refetch, onGone });

  const { preferences } = usePreferences();
  const { theme, singleKeys: keys } = preferences;
  useEffect(() => {
    // What the device has stands until the account says something else.
    keepOnDevice({
      ...(theme !== null && theme !== currentTheme() ? { theme } : {}),
      ...(keys !== null && keys !== singleKeys() ? { singleKeys: keys } : {}),
    });
  }, [theme, keys]);
  return null;
}
