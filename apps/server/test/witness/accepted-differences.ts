/** Where the forge does not answer as emulate 0.12.2 does, field by field, and why it stays so: "ours, not theirs". */
export const acceptedDifferences: readonly { reason: string; differences: readonly string[] }[] = [
  {
    reason:
      "Status 409 is what GitHub documents for each of these in a repository without commits; emulate takes objects into it.",
    differences: [
      "GET /repos/:owner/:repo/git/ref/* status: 409, not 404",
      "POST /repos/:owner/:repo/git/trees status: 409, not 201",
      "POST /repos/:owner/:repo/git/blobs status: 409, not 201",
      "POST /repos/:owner/:repo/git/commits status: 409, not 422",
      "POST /repos/:owner/:repo/git/refs status: 409, not 422",
    ],
  },
  {
    reason:
      "GitHub documents 422 and no 404 for a reference that is not there and is to be changed or deleted.",
    differences: [
      "PATCH /repos/:owner/:repo/git/refs/* status: 422, not 404",
      "DELETE /repos/:owner/:repo/git/refs/* status: 422, not 404",
    ],
  },
  {
    reason: "git knows no reference with two dots in its name.",
    differences: ["POST /repos/:owner/:repo/git/refs status: 422, not 201"],
  },
  {
    reason:
      "GitHub says the status in the body of every refusal too (its description: basic-error); emulate does not.",
    differences: [
      'GET /repos/:owner/:repo 404 body.status: "404", not absent',
      'POST /user/repos 422 body.status: "422", not absent',
      'GET /repos/:owner/:repo/git/blobs/:sha 404 body.status: "404", not absent',
      'POST /repos/:owner/:repo/git/trees 422 body.status: "422", not absent',
      'GET /repos/:owner/:repo/git/trees/:sha 404 body.status: "404", not absent',
      'POST /repos/:owner/:repo/git/commits 422 body.status: "422", not absent',
      'GET /repos/:owner/:repo/git/commits/:sha 404 body.status: "404", not absent',
      'GET /repos/:owner/:repo/git/ref/* 404 body.status: "404", not absent',
      'PATCH /repos/:owner/:repo/git/refs/* 422 body.status: "422", not absent',
      'POST /repos/:owner/:repo/git/refs 422 body.status: "422", not absent',
      'GET /repos/:owner/:repo/commits 404 body.status: "404", not absent',
      'GET /repos/:owner/:repo/contents/* 404 body.status: "404", not absent',
      'PUT /repos/:owner/:repo/contents/* 409 body.status: "409", not absent',
      'PUT /repos/:owner/:repo/contents/* 422 body.status: "422", not absent',
      'GET /repos/:owner/:repo/commits 409 body.status: "409", not absent',
      'PATCH /repos/:owner/:repo 422 body.status: "422", not absent',
      'DELETE /repos/:owner/:repo 404 body.status: "404", not absent',
    ],
  },
  {
    reason: "These are the words that GitHub answers, which its clients compare; emulate has its own.",
    differences: [
      'POST /user/repos 422 body.message: "Repository creation failed.", not "Repository already exists"',
      "POST /user/repos 422 body.errors: […], not absent",
      'POST /user/repos 422 body.message: "Repository creation failed.", not "Invalid repository name"',
      'POST /repos/:owner/:repo/git/trees 422 body.message: "Tree SHA does not exist", not "Invalid base_tree"',
      'POST /repos/:owner/:repo/git/trees 422 body.message: "tree.sha 0123456789abcdef0123456789abcdef01234567 is not a valid blob", not "Invalid blob sha"',
      'POST /repos/:owner/:repo/git/commits 422 body.message: "Tree SHA does not exist", not "Invalid tree"',
      'PATCH /repos/:owner/:repo/git/refs/* 422 body.message: "Object does not exist", not "Invalid sha"',
      'PATCH /repos/:owner/:repo/git/refs/* 422 body.message: "Update is not a fast forward", not "Update is not a fast-forward"',
      'POST /repos/:owner/:repo/git/refs 422 body.message: "Object does not exist", not "Invalid sha"',
      'PUT /repos/:owner/:repo/contents/* 422 body.message: "Invalid request.\\n\\n\\"sha\\" wasn\'t supplied.", not "\\"sha\\" wasn\'t supplied. pages/contact.html already exists."',
      'PATCH /repos/:owner/:repo 422 body.message: "Validation Failed", not "Repository already exists"',
      "PATCH /repos/:owner/:repo 422 body.errors: […], not absent",
    ],
  },
  {
    reason:
      "The account asks about itself, and gets the private profile that GitHub describes; emulate gives the public one.",
    differences: [
      'GET /user 200 body.user_view_type: "private", not "public"',
      "GET /user 200 body.private_gists: 0, not absent",
      "GET /user 200 body.total_private_repos: 0, not absent",
      "GET /user 200 body.owned_private_repos: 0, not absent",
      "GET /user 200 body.disk_usage: 0, not absent",
      "GET /user 200 body.collaborators: 0, not absent",
      "GET /user 200 body.two_factor_authentication: false, not absent",
      "GET /user 200 body.plan: {collaborators, name, private_repos …}, not absent",
    ],
  },
  {
    reason: "A person has a login here and nothing else.",
    differences: [
      'GET /user 200 body.name: null, not "<login>"',
      'GET /user 200 body.email: null, not "<login>@users.noreply.localhost"',
    ],
  },
  {
    reason: "Only what is counted here is listed; nothing of ours asks for the rest.",
    differences: [
      "GET /rate_limit 200 body.resources.graphql: absent, not {limit, remaining, reset …}",
      "GET /rate_limit 200 body.resources.integration_manifest: absent, not {limit, remaining, reset …}",
      "GET /rate_limit 200 body.resources.source_import: absent, not {limit, remaining, reset …}",
      "GET /rate_limit 200 body.resources.code_scanning_upload: absent, not {limit, remaining, reset …}",
      "GET /rate_limit 200 body.resources.actions_runner_registration: absent, not {limit, remaining, reset …}",
      "GET /rate_limit 200 body.resources.scim: absent, not {limit, remaining, reset …}",
    ],
  },
  {
    reason: "A repository here has no issues, projects, wiki or downloads, and does not say that it had.",
    differences: [
      "POST /user/repos 201 body.has_issues: false, not true",
      "POST /user/repos 201 body.has_projects: false, not true",
      "POST /user/repos 201 body.has_wiki: false, not true",
      "POST /user/repos 201 body.has_downloads: false, not true",
      "GET /repos/:owner/:repo 200 body.has_issues: false, not true",
      "GET /repos/:owner/:repo 200 body.has_projects: false, not true",
      "GET /repos/:owner/:repo 200 body.has_wiki: false, not true",
      "GET /repos/:owner/:repo 200 body.has_downloads: false, not true",
      "GET /user/repos 200 body[].has_issues: false, not true",
      "GET /user/repos 200 body[].has_projects: false, not true",
      "GET /user/repos 200 body[].has_wiki: false, not true",
      "GET /user/repos 200 body[].has_downloads: false, not true",
      "PATCH /repos/:owner/:repo 200 body.has_issues: false, not true",
      "PATCH /repos/:owner/:repo 200 body.has_projects: false, not true",
      "PATCH /repos/:owner/:repo 200 body.has_wiki: false, not true",
      "PATCH /repos/:owner/:repo 200 body.has_downloads: false, not true",
    ],
  },
  {
    reason: "Required by GitHub's description of a full repository; emulate leaves them out.",
    differences: [
      "POST /user/repos 201 body.subscribers_count: 0, not absent",
      "POST /user/repos 201 body.network_count: 0, not absent",
      "POST /user/repos 201 body.web_commit_signoff_required: false, not absent",
      "GET /repos/:owner/:repo 200 body.subscribers_count: 0, not absent",
      "GET /repos/:owner/:repo 200 body.network_count: 0, not absent",
      "GET /repos/:owner/:repo 200 body.web_commit_signoff_required: false, not absent",
      "GET /user/repos 200 body[].subscribers_count: 0, not absent",
      "GET /user/repos 200 body[].network_count: 0, not absent",
      "GET /user/repos 200 body[].web_commit_signoff_required: false, not absent",
      "PATCH /repos/:owner/:repo 200 body.subscribers_count: 0, not absent",
      "PATCH /repos/:owner/:repo 200 body.network_count: 0, not absent",
      "PATCH /repos/:owner/:repo 200 body.web_commit_signoff_required: false, not absent",
    ],
  },
  {
    reason: "Worked out by GitHub some time after a push; nothing here looks at it.",
    differences: [
      'POST /user/repos 201 body.language: null, not "Markdown"',
      "POST /user/repos 201 body.size: 0, not 10",
      'GET /repos/:owner/:repo 200 body.language: null, not "Markdown"',
      "GET /repos/:owner/:repo 200 body.size: 0, not 10",
      "POST /repos/:owner/:repo/git/blobs 201 body.size: absent, not 4",
    ],
  },
  {
    reason: "GitHub's description allows no null for a repository by its name.",
    differences: ['POST /user/repos 201 body.pushed_at: "<time>", not null'],
  },
  {
    reason: "Part of every entry of a tree at GitHub; emulate leaves it out.",
    differences: [
      'POST /repos/:owner/:repo/git/trees 201 body.tree[].url: "<url>", not absent',
      'GET /repos/:owner/:repo/git/trees/:sha 200 body.tree[].url: "<url>", not absent',
    ],
  },
  {
    reason: "GitHub answers a new blob with its id and address alone.",
    differences: ['POST /repos/:owner/:repo/git/blobs 201 body.node_id: absent, not "<id>"'],
  },
  {
    reason: "No branch is protected here, so there is no address to ask about it.",
    differences: ['GET /repos/:owner/:repo/branches 200 body[].protection_url: absent, not "<url>"'],
  },
  {
    reason: "Nothing here works out what a commit changed, and nothing of ours asks for it.",
    differences: [
      "GET /repos/:owner/:repo/commits/main 200 body.stats: absent, not {additions, deletions, total …}",
      "GET /repos/:owner/:repo/commits/main 200 body.files: absent, not […]",
    ],
  },
];
