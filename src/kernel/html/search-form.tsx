import type { ComponentChildren } from 'preact';

type Props = {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly value?: string | undefined;
  /** What may be typed: "có dấu hay không dấu, tên cũ cũng được". */
  readonly hint?: ComponentChildren;
  /** A second box on a page is no landmark: screen readers could not tell it from the first. */
  readonly second?: boolean | undefined;
  /** Filters kept from the present address. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
};

/** One large box to find something, with its button: the first thing on a front page. */
export const SearchForm = ({ action, name, label, button, value, hint, second = false, keep = {} }: Props) => {
  const id = `tim-${name}`;
  return (
    <form class="search" method="get" action={action} role={second ? undefined : 'search'}>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      <div class="search-row">
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <input
          class="input"
          id={id}
          type="search"
          name={name}
          value={value}
          autocomplete="off"
          aria-describedby={hint === undefined ? undefined : `${id}-goi-y`}
        />
        <button type="submit" class="button button-main">
          {button}
        </button>
      </div>
    </form>
  );
};
