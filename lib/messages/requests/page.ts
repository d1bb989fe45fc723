import type { Words } from '../../i18n/message';
import type { ArticleMeta, MarkedFigure, TextChunk } from '../figures';
import type { GuestAct, GuestCard, GuestEvent } from '../guest';
import type { ReadReply } from '../read-reply';
import type { Reply } from '../reply';
import type { Settings } from '../settings';

/** Requests of the scripts in pages: gate, annotator, cards and the page around frames. */
export type PageRequests = {
  /** content: the gate saw one of the companies named; asks for the annotator in its frame. */
  'gate/found': { request: { host: string }; reply: Reply<object> };
  /**
   * content: has text read and its figures compared; of the figures only those that are to be underlined come back.
   * `published` dates "last quarter", `lang` is the page's. Of the text nothing is kept and nothing leaves the device.
   */
  'page/read': {
    request: { host: string; published: string | null; lang: string | null; chunk: TextChunk };
    reply: Reply<ReadReply>;
  };
  /** content: settings in force and whether this page was switched off in this tab. */
  'page/hello': {
    request: { host: string };
    reply: Reply<{ settings: Settings; pageOff: boolean }>;
  };
  /**
   * content: the figures now marked in this frame (replaces the earlier list of the frame), and where the frame is: its
   * place among the frames of each document from the page inwards, -1 where it is in none that are counted.
   * `forgotten`: the background was ended since it answered one of them; the list has to come again, written out.
   */
  'page/report': {
    request: { meta: ArticleMeta; figures: readonly MarkedFigure[]; path: readonly number[] };
    reply: Reply<object>;
  };
  /** content: the reader steps past the last (1) or first (-1) figure of this frame; the next frame takes over. */
  'page/left': { request: { by: 1 | -1 }; reply: Reply<object> };
  /** content: the card's words in the user's language. */
  'words/get': { request: object; reply: Reply<Words> };
  /** content: asks for the card script in its frame. */
  'card/inject': { request: object; reply: Reply<object> };
  /** content, of a frame: asks for the script that shows cards of frames in the page around them. */
  'stage/inject': { request: object; reply: Reply<object> };
  /** content, of a frame: shows a card in the page, draws it anew, or does something with it. */
  'guest/show': { request: { card: GuestCard }; reply: Reply<object> };
  'guest/do': { request: { act: GuestAct }; reply: Reply<object> };
  /** content, of the page: tells a frame what became of its cards. */
  'guest/tell': { request: { frameId: number; event: GuestEvent }; reply: Reply<object> };
};
