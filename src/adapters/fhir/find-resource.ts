import type { IssueList } from "../issue-list.js";
import { filled } from "../read-fields.js";
import type { Element } from "./element.js";
import { children, elementOf, LIST_LIMIT, text } from "./element.js";

/** Resources by every address under which a Reference may name them. */
export type ResourceIndex = ReadonlyMap<string, Element>;

/** An entry of a Bundle. */
export interface BundledResource {
  readonly fullUrl: string | undefined;
  readonly resource: Element;
}

/**
 * Lists the resources of a Bundle under their addresses: the full one, `Type/id`, and `Type?identifier=system|value`.
 *
 * @param bundled - resources of the Bundle
 * @returns the index; of two resources under one address the first counts
 */
export function indexResources(bundled: readonly BundledResource[]): ResourceIndex {
  const index = new Map<string, Element>();
  const add = (address: string, resource: Element): void => {
    if (!index.has(address)) index.set(address, resource);
  };
  for (const { fullUrl, resource } of bundled) {
    const { resourceType, id, identifier } = resource.json;
    if (fullUrl !== undefined) add(fullUrl, resource);
    if (typeof resourceType !== "string") continue;
    if (typeof id === "string") add(`${resourceType}/${id}`, resource);
    for (const one of Array.isArray(identifier) ? (identifier as readonly unknown[]).slice(0, 20) : []) {
      const { system = "", value } = elementOf(one, "")?.json ?? {};
      if (typeof system === "string" && typeof value === "string") {
        add(`${resourceType}?identifier=${system}|${value}`, resource);
      }
    }
  }
  return index;
}

/**
 * Makes the look-up of references of one resource: first what it contains, then what stands beside it in the Bundle.
 *
 * @param owner - the resource
 * @param bundle - resources of its Bundle
 * @param issues - takes remarks
 * @returns the look-up; it gives `undefined` for a reference that leads nowhere here
 */
export function resourceFinder(
  owner: Element,
  bundle: ResourceIndex,
  issues: IssueList,
): (reference: Element | undefined) => Element | undefined {
  const contained = new Map<string, Element>();
  for (const resource of children(owner, "contained", issues, LIST_LIMIT)) {
    const { id } = resource.json;
    if (typeof id === "string" && !contained.has(id)) contained.set(id, resource);
  }
  return (reference) => {
    const address = reference && filled(text(reference, "reference", issues).text);
    if (address === undefined) return undefined;
    if (address.startsWith("#")) return contained.get(address.slice(1));
    return bundle.get(address) ?? bundle.get(address.split("/_history/", 1)[0] ?? address);
  };
}
