import type { Generated } from 'kysely';
import type { Language, Role } from '../modules/account/account.rules.js';
import type { SignInOutcome } from '../modules/account/sign-in-outcome.rules.js';
import type { MailChoices } from '../modules/delivery/mail.rules.js';
import type { DepartmentKind } from '../modules/department/department.rules.js';
import type { Hint, Home } from '../modules/preference/preference.rules.js';
import type { InstantText } from '../tables.js';

/** Who there is: accounts, what each has chosen, and the departments they belong to. */
export interface PeopleTables {
  account: {
    id: string;
    login: string;
    name: string;
    roles: Role[];
    department_id: string | null;
    password_hash: string;
    disabled_at: InstantText | null;
    must_change_password: Generated<boolean>;
    email: string | null;
  };
  session: { id: string; account_id: string; created_at: InstantText; expires_at: InstantText };
  sign_in_attempt: {
    id: string;
    login: string;
    account_id: string | null;
    address: string;
    at: InstantText;
    outcome: SignInOutcome;
  };
  preference: {
    account_id: string;
    language: Language | null;
    home: Home | null;
    hints_put_away: Hint[];
    mail_choices: MailChoices;
  };
  department: {
    id: string;
    code: string;
    name: string;
    short_name: string;
    kind: DepartmentKind;
    parent_id: string | null;
    head_id: string | null;
    position: Generated<number>;
    archived_at: InstantText | null;
  };
}
