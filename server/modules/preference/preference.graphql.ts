import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Hint, Home } from './preference.rules.js';

/** Named as enums of GraphQL are: compiled execution wants a value to be its name. */
export enum LanguageChoice {
  ZH = 'ZH',
  EN = 'EN',
}

registerEnumType(LanguageChoice, {
  name: 'Language',
  description: 'Of screens and sentences.',
  valuesConfig: { ZH: { description: '中文' }, EN: { description: 'English' } },
});
registerEnumType(Home, { name: 'Home', description: 'A page that somebody may begin at.' });
registerEnumType(Hint, {
  name: 'Hint',
  description: 'Said beside the thing that it speaks of, on somebody’s first days, until they put it away.',
});

@ObjectType({
  simpleResolvers: true,
  description: 'What somebody has chosen for themselves, and what follows from it.',
})
export class Preferences {
  @Field(() => LanguageChoice, { nullable: true, description: 'Null leaves it to the browser.' })
  language!: LanguageChoice | null;

  @Field(() => Home, { description: 'Where they begin: what they chose, else the page of their role.' })
  home!: Home;

  @Field(() => Home, { nullable: true, description: 'What they chose; null is the page of their role.' })
  chosenHome!: Home | null;

  @Field(() => [Home], { description: 'What they may choose among.' })
  homes!: Home[];

  @Field(() => [Hint], { description: 'Hints that are still to be shown, in order.' })
  hints!: Hint[];

  @Field(() => Boolean, { description: 'Has any hint been put away?' })
  hasPutHintsAway!: boolean;
}

@InputType({ description: 'What is absent stays as it is.' })
export class UpdatePreferencesInput {
  @Field(() => LanguageChoice, { nullable: true, description: 'Null leaves it to the browser.' })
  language?: LanguageChoice | null;

  @Field(() => Home, { nullable: true, description: 'Null is the page of their role.' })
  home?: Home | null;

  @Field(() => [Hint], { nullable: true, description: 'Put away for good, beside those that are.' })
  putAwayHints?: Hint[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Brings all hints back, before others are put away.' })
  showHintsAgain?: boolean | null;
}

@ObjectType({ simpleResolvers: true })
export class UpdatePreferencesPayload {
  @Field(() => Preferences)
  preferences!: Preferences;
}
