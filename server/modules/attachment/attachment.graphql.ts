import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../../api/page.js';
import { ProgressReportView } from '../progress-report/progress-report.graphql.js';
import type { AttachmentRow } from './attachment.query.js';

/** Where a file is downloaded from. */
export const addressOfFile = (id: string): string => `/files/${id}`;

@ObjectType('Attachment', {
  simpleResolvers: true,
  description: 'Uploaded over POST /files, downloaded from url; both check who is asking.',
})
export class AttachmentView {
  @Field(() => ID)
  id!: string;

  @Field(() => ProgressReportView, { description: 'The report that brought it: who, when, and for which department.' })
  report!: ProgressReportView;

  @Field(() => String)
  fileName!: string;

  @Field(() => String, { description: 'By its contents, whatever its name says.' })
  contentType!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Field(() => String)
  url!: string;

  @Field(() => Boolean, { description: 'Every browser can show it: a picture.' })
  isPicture!: boolean;

  @Field(() => Boolean, {
    description:
      'By its report or by itself: only for the departments that lead or support the task, OFFICE and LEADER.',
  })
  isInternal!: boolean;

  /** Not in the API: its place among its report's files. */
  position!: number;
}

@ObjectType({ simpleResolvers: true })
export class AttachmentEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => AttachmentView)
  node!: AttachmentView;
}

/** A page of a task's files. */
@ObjectType({ simpleResolvers: true })
export class AttachmentConnection {
  constructor(readonly page: Page<AttachmentView>) {}

  @Field(() => [AttachmentEdge])
  get edges(): AttachmentEdge[] {
    return this.page.edges;
  }

  @Field(() => [AttachmentView])
  get nodes(): readonly AttachmentView[] {
    return this.page.nodes;
  }

  @Field(() => PageInfo)
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }
}

/** A file as the world sees it. */
export const viewOfAttachment = (
  row: AttachmentRow,
  report: ProgressReportView,
  isPicture: boolean,
): AttachmentView => ({
  id: row.id,
  report,
  fileName: row.file_name,
  contentType: row.content_type,
  size: row.size,
  url: addressOfFile(row.id),
  isPicture,
  position: row.position,
  isInternal: row.is_internal,
});
