import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Forms that a passkey fills: shows those the browser can serve, asks the device when they are sent, and sends them with
 * the answer. The page works without this script, only without passkeys.
 */
if (browserSupportsWebAuthn()) {
  for (const box of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const form = box.querySelector('form');
    if (form === null) continue;
    box.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer(box, form);
    });
  }
  for (const instead of document.querySelectorAll<HTMLElement>('[data-passkey-without]')) instead.hidden = true;
}

async function answer(box: HTMLElement, form: HTMLFormElement): Promise<void> {
  const message = box.querySelector('[data-passkey-message]');
  const button = form.querySelector('button');
  if (button !== null) button.disabled = true;
  if (message !== null) message.textContent = '';
  try {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'answer';
    field.value = JSON.stringify(await asked(box));
    form.append(field);
    form.submit();
  } catch (error) {
    // Cancelled, timed out, no passkey, not allowed: for the person it is all the same, and the browser has said more.
    if (!(error instanceof Error)) throw error;
    if (message !== null) message.textContent = box.dataset['failed'] ?? '';
    if (button !== null) button.disabled = false;
  }
}

const asked = (box: HTMLElement): Promise<unknown> => {
  const optionsJSON = JSON.parse(box.dataset['options'] ?? '');
  return box.dataset['passkey'] === 'create' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
};
