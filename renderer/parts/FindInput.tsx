/** The field above a list of what was found: arrows point at one, Enter takes it; the focus stays in the field. */

interface FindInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly listId: string;
  /** The element that is pointed at; undefined when nothing was found. */
  readonly pointedId: string | undefined;
  readonly count: number;
  /** Which of them is pointed at. */
  readonly at: number;
  readonly onType: (text: string) => void;
  readonly onPoint: (index: number) => void;
  readonly onTake: (index: number) => void;
  readonly className?: string;
  readonly testid: string;
}

export function FindInput(props: FindInputProps) {
  const { at, count, onPoint, onTake } = props;
  return (
    <input
      className={props.className === undefined ? "input" : `input ${props.className}`}
      // What it stands in exists to be typed into.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      role="combobox"
      aria-expanded
      aria-controls={props.listId}
      aria-activedescendant={props.pointedId}
      aria-label={props.label}
      placeholder={props.placeholder}
      spellCheck={false}
      value={props.value}
      data-testid={props.testid}
      onChange={(event) => props.onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") onPoint(Math.min(at + 1, count - 1));
        else if (event.key === "ArrowUp") onPoint(Math.max(at - 1, 0));
        else if (event.key === "Enter" && !event.nativeEvent.isComposing) onTake(at);
        else return;
        event.preventDefault();
      }}
    />
  );
}
