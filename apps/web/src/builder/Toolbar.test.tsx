import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { PageItems } from "./Toolbar.tsx";

const menu = async (images: boolean) => {
  const world = await show(
    <Menu trigger={<Button>More</Button>}>
      <PageItems
        projectId="p1"
        onReload={() => {}}
        images={images}
        select={{ selecting: false, reason: null, onSelect: () => {} }}
      />
    </Menu>,
    {
      SetRemoteImages: () => ({
        updateProject: {
          __typename: "UpdateProjectPayload",
          project: { __typename: "Project", id: "p1", remoteImages: false },
          userErrors: [],
        },
      }),
    },
  );
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "More" })));
  await screen.findByRole("menuitem", { name: "Reload the preview" });
  return world;
};
const block = "Block pictures of other sites";

test("where there is no status bar, the menu takes back that pictures of other sites are loaded", async () => {
  const { asked } = await menu(true);
  await act(async () => fireEvent.click(screen.getByRole("menuitem", { name: block })));
  expect(asked).toEqual([
    { name: "SetRemoteImages", variables: { input: { id: "p1", remoteImages: false } } },
  ]);
});

test("what is not allowed need not be blocked", async () => {
  await menu(false);
  expect(screen.queryByRole("menuitem", { name: block })).toBeNull();
});
