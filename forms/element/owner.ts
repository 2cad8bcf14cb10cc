/* The script of the pages for the shop's owner. They work without it: what is to be copied is selected by one tap. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.onclick = () => print();
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy = '', copied = '' } = button.dataset;
  button.hidden = !navigator.clipboard;
  button.onclick = async () => {
    await navigator.clipboard.writeText(document.getElementById(copy)!.textContent!);
    const { textContent } = button;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = textContent;
    }, 2_000);
  };
}
