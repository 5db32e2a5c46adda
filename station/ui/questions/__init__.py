"""What a vendor wants to know before it lets a ticket in, asked at the door."""
