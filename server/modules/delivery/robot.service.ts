import { ref } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { type Texts, textsIn } from '../../texts.js';
import type { Actor, Language } from '../account/account.rules.js';
import { Department } from '../department/department.entity.js';
import { Seal } from '../seal/seal.service.js';
import { mayKeepDeliveries } from './delivery.rules.js';
import { queue } from './outbox.service.js';
import { Robot } from './robot.entity.js';
import {
  type AllowedHosts,
  addressFault,
  mayHaveSecret,
  needsSecret,
  type RobotKind,
  type RobotTopic,
} from './robot.rules.js';

/** A robot to add. */
export interface CreateRobot {
  readonly name: string;
  readonly kind: RobotKind;
  readonly address: string;
  readonly secret?: string | null;
  readonly topics: readonly RobotTopic[];
  readonly departmentId?: string | null;
  readonly language?: Language | null;
}

/** What is absent stays as it is; so does the address, which nobody can read again. */
export interface UpdateRobot {
  readonly robotId: string;
  readonly name?: string | null;
  readonly address?: string | null;
  /** Null takes it away. */
  readonly secret?: string | null;
  readonly topics?: readonly RobotTopic[] | null;
  readonly departmentId?: string | null;
  readonly language?: Language | null;
}

/** A robot as it is spoken to. */
export interface OpenedRobot {
  readonly kind: RobotKind;
  readonly address: string;
  readonly secret: string | null;
}

const sealOf = (secret: string, robotId: string): Seal => new Seal(secret, robotId, 'robot');

/** A robot with its address; UNREADABLE where that was sealed with another SESSION_SECRET, null where it is gone. */
export async function openRobot(
  em: EntityManager,
  secret: string,
  robotId: string,
): Promise<OpenedRobot | 'UNREADABLE' | null> {
  const robot = await tablesOf(em).selectFrom('robot').selectAll().where('id', '=', robotId).executeTakeFirst();
  if (!robot) return null;
  const seal = sealOf(secret, robotId);
  try {
    return {
      kind: robot.kind,
      address: seal.open(robot.sealed_address),
      secret: robot.sealed_secret === null ? null : seal.open(robot.sealed_secret),
    };
  } catch {
    return 'UNREADABLE';
  }
}

const longestName = 40;

/** The robots of groups, as an admin keeps them. */
export class RobotService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secret: string,
    private readonly allowedHosts: AllowedHosts,
  ) {}

  /** @returns its id. @throws ApiError BAD_USER_INPUT, FORBIDDEN to all but an ADMIN, NOT_FOUND (department) */
  async createRobot(actor: Actor, input: CreateRobot): Promise<string> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    const name = check.name('name', input.name, longestName);
    this.#checkAddress(check, input.kind, input.address, texts);
    const secret = checkSecret(check, input.kind, input.secret ?? null, texts);
    checkTopics(check, input.topics, texts);
    check.done();
    demand(actor, texts);
    const id = uuid();
    const seal = sealOf(this.secret, id);
    await this.db.fork().transactional(async (em) => {
      const department = await departmentFor(em, input.departmentId ?? null, texts);
      em.create(Robot, {
        id,
        name,
        kind: input.kind,
        host: new URL(input.address.trim()).host,
        sealedAddress: seal.close(input.address.trim()),
        sealedSecret: secret && seal.close(secret),
        topics: [...new Set(input.topics)],
        department: department && ref(department),
        language: input.language ?? 'zh',
        madeAt: this.clock.realNow(),
      });
    });
    return id;
  }

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN to all but an ADMIN, NOT_FOUND */
  async updateRobot(actor: Actor, input: UpdateRobot): Promise<void> {
    const texts = textsIn(actor.language);
    await this.#change(actor, input.robotId, async (em, robot) => {
      const check = new InputCheck(texts);
      const { address, topics, departmentId, language } = input;
      const name = input.name === undefined ? robot.name : check.name('name', input.name, longestName);
      if (address) this.#checkAddress(check, robot.kind, address, texts);
      const secret = input.secret === undefined ? undefined : checkSecret(check, robot.kind, input.secret, texts);
      if (topics) checkTopics(check, topics, texts);
      check.done();
      const seal = sealOf(this.secret, robot.id);
      robot.name = name;
      if (address) {
        robot.host = new URL(address.trim()).host;
        robot.sealedAddress = seal.close(address.trim());
      }
      if (secret !== undefined) robot.sealedSecret = secret && seal.close(secret);
      if (topics) robot.topics = [...new Set(topics)];
      if (language) robot.language = language;
      if (departmentId === undefined) return;
      const department = await departmentFor(em, departmentId, texts);
      robot.department = department && ref(department);
    });
  }

  /** What waits for it goes with it. @throws ApiError FORBIDDEN to all but an ADMIN, NOT_FOUND */
  async deleteRobot(actor: Actor, robotId: string): Promise<void> {
    await this.#change(actor, robotId, async (em, robot) => void em.remove(robot));
  }

  /** Has a message sent that says no more than that it came. @throws ApiError FORBIDDEN to all but an ADMIN, NOT_FOUND */
  async tryRobot(actor: Actor, robotId: string): Promise<void> {
    await this.#change(actor, robotId, async (em, robot) => {
      const about = { cause: `trial ${uuid()}`, actorId: actor.accountId, planId: null, task: null };
      await queue(em, this.clock, about, [{ robotId: robot.id, subject: 'TRIAL', facts: {} }]);
    });
  }

  async #change(
    actor: Actor,
    robotId: string,
    change: (em: EntityManager, robot: Robot) => Promise<void>,
  ): Promise<void> {
    const texts = textsIn(actor.language);
    demand(actor, texts);
    await this.db.fork().transactional(async (em) => {
      const robot = isId(robotId) ? await em.findOne(Robot, robotId) : null;
      if (!robot) throw new ApiError('NOT_FOUND', texts.deliveries.robotGone);
      await change(em, robot);
    });
  }

  #checkAddress(check: InputCheck, kind: RobotKind, address: string, texts: Texts): void {
    const fault = addressFault(kind, address.trim(), this.allowedHosts);
    if (fault !== null) check.fail('address', texts.deliveries.addressFault[fault]);
  }
}

/** @throws ApiError FORBIDDEN */
export function demand(actor: Actor, texts: Texts): void {
  if (!mayKeepDeliveries(actor)) throw new ApiError('FORBIDDEN', texts.accounts.refusal.ADMIN_ONLY);
}

function checkSecret(check: InputCheck, kind: RobotKind, secret: string | null, texts: Texts): string | null {
  const given = secret?.trim() ? secret.trim() : null;
  if (given === null && needsSecret(kind)) check.fail('secret', texts.deliveries.secretNeeded);
  if (given !== null && !mayHaveSecret(kind)) check.fail('secret', texts.deliveries.noSecret);
  return given === null ? null : check.name('secret', given, 200);
}

function checkTopics(check: InputCheck, topics: readonly RobotTopic[], texts: Texts): void {
  if (topics.length === 0) check.fail('topics', texts.deliveries.topicsNeeded);
}

async function departmentFor(em: EntityManager, id: string | null, texts: Texts): Promise<Department | null> {
  if (id === null) return null;
  const department = isId(id) ? await em.findOne(Department, id) : null;
  if (!department) throw new ApiError('NOT_FOUND', texts.departments.notFound);
  return department;
}
