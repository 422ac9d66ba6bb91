import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly text: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
}

/** Reads a text file that the reader chooses. */
export function FileButton({ text, accept, onText }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onText(await file.text());
    // The same file can be chosen again, once it was put right.
    input.value = '';
  };
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {text}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={text}
        hidden
        onChange={(event) => read(event.currentTarget)}
      />
    </>
  );
}
