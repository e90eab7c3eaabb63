import type { AnswerLinks } from "../../desk/answer-link.ts";
import type { PictureLinks } from "../../desk/picture-link.ts";

/** What leads from Slack to us. Without `pictureOf` cards have no pictures. */
export type SlackLinks = Pick<AnswerLinks, "linkTo"> & Partial<Pick<PictureLinks, "pictureOf">>;
