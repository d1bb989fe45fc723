import type { CDPSession } from 'playwright-core';
import type { AxNode, Box } from './driver';

type AxValue = { value?: unknown } | undefined;
type CdpNode = {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
};

/** The whole tree in reading order; the protocol lists it level by level. */
export async function readTree(session: CDPSession): Promise<AxNode[]> {
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: CdpNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: AxNode[] = [];
  const visit = (node: CdpNode, depth: number): void => {
    if (!node.ignored && node.role?.value !== 'InlineTextBox') read.push(toAxNode(session, node, depth));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, depth + 1);
    }
  };
  const root = nodes.find((node) => node.parentId === undefined);
  if (root) visit(root, 0);
  return read;
}

const text = (value: AxValue): string => (typeof value?.value === 'string' ? value.value : '');

const toAxNode = (session: CDPSession, node: CdpNode, depth: number): AxNode => ({
  role: text(node.role) === 'StaticText' ? 'text' : text(node.role),
  name: text(node.name),
  description: text(node.description),
  focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
  depth,
  box: () => measure(session, node.backendDOMNodeId),
});

async function measure(session: CDPSession, backendNodeId: number | undefined): Promise<Box> {
  if (backendNodeId === undefined) throw new Error('the node has no element');
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const quad = quads[0];
  if (!quad) throw new Error('the node is not drawn');
  const xs = quad.filter((_, at) => at % 2 === 0);
  const ys = quad.filter((_, at) => at % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
