// The recorded screens, as keyboards of buttons that say which step they were on and which button they are.
import { readFileSync } from 'node:fs';

const steps = JSON.parse(readFileSync(new URL('../conversation.json', import.meta.url)));

export const screens = steps.map((step, at) => ({
  text: step.text,
  keyboard: { inline_keyboard: step.buttons.map((row, y) => row.map((text, x) => ({ text, callback_data: `${at}:${y}:${x}` }))) },
}));

const last = screens.length - 1;

// Which button leads on from each step: the one that the persons press.
const onward = steps.map((_, at) => {
  const press = steps[at + 1]?.press;
  for (const [y, row] of steps[at].buttons.entries())
    for (const [x, text] of row.entries())
      if (text === press) return `${at}:${y}:${x}`;
  return null;
});

// Takes a press into the session, and gives the screen that follows. A press on an older screen changes nothing.
export function pressed(session, button, refer) {
  if (button === onward[session.step]) {
    session.step += 1;
    session.answers.push(button);
    if (session.step === last) refer(session.answers);
  }
  return screens[session.step];
}
