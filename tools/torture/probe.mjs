// Loaded into the server's process before it starts: tells its memory after a collection, over the channel to its parent.
// The collector is called twice: what the first frees may have held something outside the heap.
process.on("message", () => {
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send({ heapUsed, external, rss });
  });
});
process.channel?.unref();
