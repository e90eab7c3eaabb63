const DESK_ADDRESS =
  /^\/desk(?:\/tickets\/[\w-]{1,20}|\/gaps|\/reviews(?:\/[\w-]{36})?|\/answers\/[\w-]{36}(?:\/today)?)?(?:\?[\w=&%+.*-]{0,4000})?$/;

/** Where to go after signing in: only ever a page of the desk, so that no link can send an agent elsewhere. */
export function deskAddress(wanted: string | undefined): string {
  return wanted !== undefined && DESK_ADDRESS.test(wanted) ? wanted : "/desk";
}
