import { v7 as uuid } from 'uuid';
import { tablesOf } from '../../server/database.js';
import { DeliveryState } from '../../server/modules/delivery/delivery.rules.js';
import { RobotKind, RobotTopic } from '../../server/modules/delivery/robot.rules.js';
import {
  createRobot,
  deleteRobot,
  dismissDeadLetter,
  readChannels,
  readDeadLetters,
  readRobots,
  resendDeadLetter,
  tryRobot,
  updateChannels,
  updateRobot,
} from '../operations.js';
import { everySignedIn, type Fixture, none, type OperationRow, onlyFor, signedIn } from './authorisation.people.js';

const newRobot = {
  name: 'A group',
  kind: RobotKind.DINGTALK,
  address: 'https://oapi.dingtalk.com/robot/send?access_token=a-token',
  topics: [RobotTopic.NOTICES],
};
const robot = ({ luoshi }: Fixture): Promise<string> =>
  luoshi.app.services.robots.createRobot(luoshi.world.actors.admin, newRobot);
const ofRobot = async (fixture: Fixture) => ({ input: { robotId: await robot(fixture) } });

/** Something that was given up. */
async function deadLetter(fixture: Fixture) {
  const robotId = await robot(fixture);
  const { database, clock } = fixture.luoshi;
  const id = uuid();
  const at = clock.realNow().toISOString();
  await tablesOf(database.fork())
    .insertInto('delivery')
    .values({
      id,
      robot_id: robotId,
      subject: 'TRIAL',
      cause: id,
      business_date: clock.today(),
      facts: {},
      state: DeliveryState.DEAD,
      written_at: at,
      next_try_at: at,
      ended_at: at,
    })
    .execute();
  return { input: { id } };
}

/** Everybody chooses for themselves; what leaves for groups, and what did not arrive, is the admin's alone. */
export const deliveryRows: readonly OperationRow[] = [
  { operation: 'Query.channels', query: readChannels, variables: none, expected: signedIn },
  {
    operation: 'Mutation.updateChannels',
    query: updateChannels,
    variables: async () => ({ input: { email: 'me@people.example', mail: [{ group: 'DIGEST', isOn: true }] } }),
    expected: signedIn,
  },
  {
    operation: 'Mutation.sendTrialMail',
    when: 'without a mail server',
    query: 'mutation { sendTrialMail { channels { email } } }',
    variables: none,
    expected: everySignedIn('INVALID_TRANSITION'),
  },
  { operation: 'Query.robots', query: readRobots, variables: none, expected: onlyFor('admin') },
  {
    operation: 'Mutation.createRobot',
    query: createRobot,
    variables: async () => ({ input: newRobot }),
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.updateRobot',
    query: updateRobot,
    variables: async (fixture) => ({ input: { robotId: await robot(fixture), name: 'Another name' } }),
    expected: onlyFor('admin'),
  },
  { operation: 'Mutation.deleteRobot', query: deleteRobot, variables: ofRobot, expected: onlyFor('admin') },
  { operation: 'Mutation.tryRobot', query: tryRobot, variables: ofRobot, expected: onlyFor('admin') },
  { operation: 'Query.deadLetters', query: readDeadLetters, variables: none, expected: onlyFor('admin') },
  {
    operation: 'Mutation.resendDeadLetter',
    query: resendDeadLetter,
    variables: deadLetter,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.dismissDeadLetter',
    query: dismissDeadLetter,
    variables: deadLetter,
    expected: onlyFor('admin'),
  },
];
