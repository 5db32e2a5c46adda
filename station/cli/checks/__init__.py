"""What `station doctor` looks at, one subject a file. Every check ends in a sentence and, if need be, a next step."""
