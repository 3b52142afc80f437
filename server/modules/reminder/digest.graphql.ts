import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../../api/scalars.js';
import { TaskView } from '../task/task.graphql.js';
import { DigestLineKind } from './digest.rules.js';

registerEnumType(DigestLineKind, {
  name: 'DigestLineKind',
  description: 'Why something stands in a digest, the most urgent first.',
  valuesConfig: {
    NOTICE_PASSED: { description: 'A notice was to be answered, and the day has passed.' },
    NOTICE_DUE: { description: 'A notice is to be answered today or on the next working day.' },
    REPORT_DUE: { description: 'The report of the month by the recipient’s department.' },
    SUBMISSION_WAITS: { description: 'To OFFICE: handed in, and waiting for a decision.' },
    EXTENSION_WAITS: { description: 'To OFFICE: an extension that waits for a decision.' },
    SILENT: { description: 'To OFFICE, once a month: so many tasks without a report. Of no single task.' },
    LATE: { description: 'To leaders, once a week: what has been overdue the longest.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One thing that somebody was reminded of.' })
export class DigestEntry {
  @Field(() => DigestLineKind)
  kind!: DigestLineKind;

  @Field(() => TaskView, { nullable: true, description: 'As it is now; null where the line is of no single task.' })
  task!: TaskView | null;

  @Field(() => String, { description: 'As things stood on the day, in words, in the language of the request.' })
  sentence!: string;
}

@ObjectType('Digest', {
  simpleResolvers: true,
  description: 'What the viewer was reminded of on a day. Everybody has their own.',
})
export class DigestView {
  @Field(() => LocalDateScalar)
  businessDate!: string;

  @Field(() => [DigestEntry], {
    description: 'The most urgent first. What the viewer may no longer see is left out.',
  })
  entries!: DigestEntry[];

  @Field(() => Int, { description: 'How many were left out.' })
  withheldCount!: number;
}
