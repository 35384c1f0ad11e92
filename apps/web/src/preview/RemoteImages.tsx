import { useMutation } from "@apollo/client/react";
import { Image, ImageOff } from "lucide-react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { toast } from "../ui/toast.ts";
import { words } from "../words/preview.ts";
import { useStripHeight } from "./useStripHeight.ts";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

const setRemoteImages = graphql(`
  mutation SetRemoteImages($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      project {
        id
        remoteImages
      }
      userErrors {
        message
      }
    }
  }
`);

/** The switch of a project for pictures of other hosts. Each change says what it means, and can be taken back. */
export const useRemoteImages = (projectId: string) => {
  const [mutate, { loading }] = useMutation(setRemoteImages);
  const set = async (on: boolean): Promise<void> => {
    try {
      const { data } = await mutate({ variables: { input: { id: projectId, remoteImages: on } } });
      const refused = data?.updateProject.userErrors[0];
      if (refused) return void toast(refused.message, { kind: "error" });
      toast(on ? words.images.allowed : words.images.notAllowed, {
        id: "remote-images",
        action: { label: words.images.undo, onPress: () => void set(!on) },
      });
    } catch (error) {
      toast(errorWords(error), { kind: "error" });
    }
  };
  return { set, loading };
};

const hostWords = (hosts: readonly string[]): string =>
  hosts.length === 1
    ? (hosts[0] ?? "")
    : hosts.length === 2
      ? words.images.two(hosts[0] ?? "", hosts[1] ?? "")
      : words.images.more(hosts[0] ?? "", hosts.length - 1);

type Props = { projectId: string; hosts: readonly string[]; reason: string | null; onDismiss: () => void };

/** Over the foot of the page: that pictures are missing, what having them means, and the switch. */
export function BlockedImages({ projectId, hosts, reason, onDismiss }: Props) {
  const { set, loading } = useRemoteImages(projectId);
  const strip = useStripHeight();
  return (
    <div ref={strip} className="page-strip" role="status">
      <ImageOff size={16} strokeWidth={1.75} className="flex-none text-ink-3" aria-hidden="true" />
      <p className="page-fault-words">
        <b>{words.images.blocked(hostWords(hosts))}</b>{" "}
        <span className="text-ink-2">{words.images.meaning}</span>
      </p>
      <div className="page-fault-actions">
        <Button
          size="s"
          reason={reason}
          loading={loading}
          loadingText={words.images.allowing}
          onClick={() => void set(true)}
        >
          {words.images.allow}
        </Button>
        <Button size="s" variant="quiet" onClick={onDismiss}>
          {words.images.notNow}
        </Button>
      </div>
    </div>
  );
}

/** Takes the permission back: in the status bar, and on a phone, which has none, in the menu of the project. */
export function BlockImagesItem({ projectId }: { projectId: string }) {
  const { set } = useRemoteImages(projectId);
  return (
    <MenuItem icon={<ImageOff {...icon} />} onSelect={() => void set(false)}>
      {words.images.block}
    </MenuItem>
  );
}

/** In the status bar of a project that has the switch on: says so, and turns it off. */
export function AllowedImages({ projectId }: { projectId: string }) {
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button type="button" className="status" title={words.images.meaning}>
          <Image size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.images.are}
        </button>
      }
    >
      <BlockImagesItem projectId={projectId} />
    </Menu>
  );
}
