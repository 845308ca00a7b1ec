/** A set of codes, each with the number of its class. */
export interface DiagnosisGraph {
  /** Gives the class of a code; -1 where the set does not hold it. */
  classOf(code: string): number;
  /** Counts the codes that start with a prefix and are longer. */
  countBelow(prefix: string): number;
  /** Visits the codes that start with a prefix and are longer, in order, until the visitor answers false. */
  visitBelow(prefix: string, visitor: (code: string) => boolean): boolean;
}

const SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const WIDTH = SYMBOLS.length;

/**
 * Writes a set of codes as text: the smallest graph whose paths spell them.
 *
 * Nodes are joined by `;`, children first; the last is the root. A node is its class in base 36 and `!`, where a code
 * ends, then its edges joined by spaces: the characters of all edges to one child, `:`, and in base 36 how many nodes
 * the child stands before its parent.
 *
 * @param entries - codes in capitals and digits without a dot, each with the number of its class
 * @returns the graph as text, for {@link decodeDiagnosisGraph}
 */
export function encodeDiagnosisGraph(entries: Iterable<readonly [code: string, classNumber: number]>): string {
  const root: Branch = { classNumber: -1, edges: new Map() };
  for (const [code, classNumber] of entries) {
    let branch = root;
    for (const symbol of code.split("")) {
      let next = branch.edges.get(symbol);
      if (next === undefined) branch.edges.set(symbol, (next = { classNumber: -1, edges: new Map() }));
      branch = next;
    }
    branch.classNumber = classNumber;
  }
  const nodes: Node[] = [];
  indexOf(root, nodes, new Map());
  return nodes.map(nodeText).join(";");
}

/** A node of the tree of codes, before equal ones are joined. */
interface Branch {
  classNumber: number;
  readonly edges: Map<string, Branch>;
}

interface Node {
  readonly classNumber: number;
  readonly edges: readonly (readonly [symbol: string, target: number])[];
}

function indexOf(branch: Branch, nodes: Node[], known: Map<string, number>): number {
  const edges = [...branch.edges]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, next]) => [symbol, indexOf(next, nodes, known)] as const);
  const key = `${branch.classNumber} ${edges.join(" ")}`;
  const equal = known.get(key);
  if (equal !== undefined) return equal;
  const index = nodes.push({ classNumber: branch.classNumber, edges }) - 1;
  known.set(key, index);
  return index;
}

function nodeText({ classNumber, edges }: Node, index: number): string {
  const symbols = new Map<number, string>();
  for (const [symbol, target] of edges) symbols.set(target, (symbols.get(target) ?? "") + symbol);
  const texts = [...symbols].map(([target, all]) => `${all}:${(index - target).toString(36)}`);
  return (classNumber < 0 ? "" : `${classNumber.toString(36)}!`) + texts.join(" ");
}

/**
 * Reads a graph that {@link encodeDiagnosisGraph} wrote.
 *
 * @param text - the graph as text; empty for the empty set
 * @returns the set of codes
 */
export function decodeDiagnosisGraph(text: string): DiagnosisGraph {
  const { targets, classes, counts } = readNodes(text);
  const root = classes.length - 1;

  function nodeOf(prefix: string): number {
    let node = root;
    for (let at = 0; at < prefix.length && node >= 0; at += 1) {
      const symbol = symbolAt(prefix, at);
      node = symbol < 0 ? -1 : (targets[node * WIDTH + symbol] ?? -1);
    }
    return node;
  }

  function visitFrom(node: number, prefix: string, visitor: (code: string) => boolean): boolean {
    for (let symbol = 0; symbol < WIDTH; symbol += 1) {
      const next = targets[node * WIDTH + symbol] ?? -1;
      if (next < 0) continue;
      const code = prefix + SYMBOLS.charAt(symbol);
      if ((classes[next] ?? -1) >= 0 && !visitor(code)) return false;
      if (!visitFrom(next, code, visitor)) return false;
    }
    return true;
  }

  return {
    classOf: (code) => {
      const node = nodeOf(code);
      return node < 0 ? -1 : (classes[node] ?? -1);
    },
    countBelow: (prefix) => {
      const node = nodeOf(prefix);
      return node < 0 ? 0 : (counts[node] ?? 0) - ((classes[node] ?? -1) >= 0 ? 1 : 0);
    },
    visitBelow: (prefix, visitor) => {
      const node = nodeOf(prefix);
      return node < 0 || visitFrom(node, prefix, visitor);
    },
  };
}

interface Nodes {
  /** Child by node and symbol; -1 where there is none. */
  readonly targets: Int32Array;
  /** Class of the code that ends at a node; -1 where none does. */
  readonly classes: Int32Array;
  /** How many codes end at a node or below. */
  readonly counts: Int32Array;
}

/** One pass over the characters: the graph is read on the way to the first answer, so it has to be quick. */
function readNodes(text: string): Nodes {
  const size = text.split(";").length;
  const targets = new Int32Array(size * WIDTH).fill(-1);
  const classes = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  let node = 0;
  let start = 0;
  let symbolsEnd = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? END_OF_NODE : text.charCodeAt(at);
    if (unit === END_OF_CLASS) {
      classes[node] = numberIn(text, start, at);
      counts[node] = 1;
      start = at + 1;
    } else if (unit === END_OF_SYMBOLS) {
      symbolsEnd = at;
    } else if (unit === END_OF_EDGE || unit === END_OF_NODE) {
      const target = symbolsEnd < 0 ? -1 : node - numberIn(text, symbolsEnd + 1, at);
      for (let symbol = start; symbol < symbolsEnd; symbol += 1) {
        targets[node * WIDTH + symbolAt(text, symbol)] = target;
        counts[node] = (counts[node] ?? 0) + (counts[target] ?? 0);
      }
      symbolsEnd = -1;
      start = at + 1;
      if (unit === END_OF_NODE) node += 1;
    }
  }
  return { targets, classes, counts };
}

const END_OF_CLASS = 33; // !
const END_OF_SYMBOLS = 58; // :
const END_OF_EDGE = 32; // space
const END_OF_NODE = 59; // ;

/** Reads a number in base 36, in small letters. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    number = number * WIDTH + (unit < 58 ? unit - 48 : unit - 87);
  }
  return number;
}

function symbolAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 48 && unit <= 57) return unit - 48;
  return unit >= 65 && unit <= 90 ? unit - 55 : -1;
}
