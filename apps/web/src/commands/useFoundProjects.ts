import { useNavigate, useParams } from "@tanstack/react-router";
import { LayoutGrid, List } from "lucide-react";
import { useMemo } from "react";
import { shortened } from "../ui/format.ts";
import { words } from "../words/palette.ts";
import type { Command } from "./registry.ts";
import { MANY, useProjectSearch } from "./useProjectSearch.ts";

/** The projects that what is typed leads to, each a way there. */
export const useFoundProjects = (query: string) => {
  const navigate = useNavigate();
  const { projectId: here } = useParams({ strict: false });
  const { found, asking } = useProjectSearch(query);
  const text = query.trim();
  const projects = useMemo(() => {
    const ways = found.projects
      .filter(({ id }) => id !== here)
      .map<Command>(({ id, name, status }) => ({
        id: `project-${id}`,
        group: "projects",
        title: name,
        icon: LayoutGrid,
        note: status === "ARCHIVED" && words.archived,
        // The API looks into descriptions too: what it found for this text is not sifted again by the name.
        ...(found.text === text && { words: text }),
        run: () => void navigate({ to: "/projects/$projectId", params: { projectId: id } }),
      }));
    const more: Command = {
      id: "projects-more",
      group: "projects",
      title: words.allWith(shortened(found.text)),
      icon: List,
      run: () => void navigate({ to: "/", search: { q: found.text } }),
    };
    return found.text && found.projects.length >= MANY ? [...ways, more] : ways;
  }, [found, here, text, navigate]);
  return { projects, asking, problem: found.problem };
};
